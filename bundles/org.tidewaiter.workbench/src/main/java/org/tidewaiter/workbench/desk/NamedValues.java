package org.tidewaiter.workbench.desk;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.ui.views.properties.IPropertyDescriptor;
import org.eclipse.ui.views.properties.IPropertySource;
import org.eclipse.ui.views.properties.TextPropertyDescriptor;
import org.jspecify.annotations.Nullable;

/**
 * Values for the Properties view, which shows them and changes nothing.
 *
 * @param values by the key of their name, in this order
 */
public record NamedValues(Map<String, String> values) implements IPropertySource {

    /** Copies the values, keeping their order. */
    public NamedValues {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    @Override
    public @Nullable Object getEditableValue() {
        return null; // the interface's word for a value that cannot be edited
    }

    @Override
    public IPropertyDescriptor[] getPropertyDescriptors() {
        return values.keySet().stream()
                .map(key -> new ReadOnly(key, Words.say("property." + key)))
                .toArray(IPropertyDescriptor[]::new);
    }

    private static final class ReadOnly extends TextPropertyDescriptor {
        ReadOnly(String key, String title) {
            super(key, title);
        }

        @Override
        public org.eclipse.jface.viewers.@Nullable CellEditor createPropertyEditor(
                org.eclipse.swt.widgets.Composite parent) {
            return null; // as above
        }
    }

    @Override
    public String getPropertyValue(Object key) {
        return values.getOrDefault(String.valueOf(key), "");
    }

    @Override
    public boolean isPropertySet(Object key) {
        return values.containsKey(String.valueOf(key));
    }

    @Override
    public void resetPropertyValue(Object key) {
        // nothing was changed
    }

    @Override
    public void setPropertyValue(Object key, Object value) {
        throw new UnsupportedOperationException(key + " is only shown");
    }
}
